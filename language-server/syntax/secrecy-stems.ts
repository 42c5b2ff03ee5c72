import { Stems } from './stems.ts';

/**
 * Stems of the words that say of a part of the minutes that it is secret or closed. A line without a stem of a list is none that the pattern of that name
 * fits: `says` of what the model takes as meant, `names` of names of closed parts, `closes` of sentences that close the meeting,
 * `tells` of sentences that say it of the text around them,
 * `asks` of sentences that ask for it.
 */
const STEMS = new Stems({
  says: 'geheim,lak:,secret,afgeschermd,shielded,gelakt,/lak,redacted,vertrouwelijk,confidenti,beslot,closed,openbaar,publi,grond,woo,wob,off rec,off the rec,buiten ,[/,</,{/,(/,<lak,<redact,lakken,maken,anoni,anony,avg,gdpr,delen,verslag,notul,minut,record,verspreid,derden,distribut,circulat,disclos,share,embargo,intern,priv,persoonlijk,personal,vertrouwen,confidence,tlp,privileged,executive s,in camera',
  names:
    'closed,execut,confid,exempt,restricted,camera,in committee,exclu,privat,non-public,reserved,pink ,part 2,part ii,part two,part b,deel 2,deel ii,deel twee,deel b,beslot,gesloten,deuren,vertrouw,geheim,niet-openba,niet openba,uitsluiting,verwijdering,sluiting,the absence,comit',
  closes:
    'clos,execut,privat,confid,camera,exclud,part 2,part ii,part two,non-public,beslot,gesloten,deuren,vertrouwelijk,comit,public,press,observers,visitors,spectators,gallery,open session,publiek,toehoorders,belangstellenden,toeschouwers,tribune,pers,openba',
  tells:
    'geheim,secret,vertrouw,confiden,schermd,gelakt,redact,openbaar,publi,off the,buiten ,verspreiding,binnenskamers,onder ons,not for,sensitive,gevoelig,genotuleerd,minuted,besloten,closed,opnemen,brengen',
  asks: 'verslag,notulen,besluitenlijst,nog niet naar,geheim,vertrouw,onder ons,gelakt,geanon,genoemd,vermeld,anoniem,minutes,record,redacted,anony,named',
});

/** Whether a pattern of this list may fit the line. The answer for the last line is kept, because callers ask for several lists in a row. */
export function mayHold(list: keyof typeof STEMS.bits, line: string): boolean {
  if (line !== last) [last, held] = [line, STEMS.in(line)];
  return (held & STEMS.bits[list]) !== 0;
}
let last = '';
let held = 0;
