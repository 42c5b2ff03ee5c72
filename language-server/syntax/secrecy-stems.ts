import { ACCESS_STEMS } from './access-codes.ts';
import { ANNOUNCING_STEMS } from './announcing-marks.ts';
import { CITED_STEMS } from './cited-marks.ts';
import { BRACKET_STEMS } from './closed-brackets.ts';
import { EVERYDAY_STEMS } from './everyday-marks.ts';
import { KEPT_STEMS } from './kept-marks.ts';
import { QUIET_STEMS } from './quiet-labels.ts';
import { OPENING_STEMS, SENTENCE_STEMS, TRUST_STEMS } from './quiet-sentences.ts';
import { READER_STEMS } from './reader-fields.ts';
import { Stems } from './stems.ts';
import { UNNAMED_STEMS } from './unnamed-marks.ts';
import { VEILED_STEMS } from './veiled-marks.ts';

/**
 * Stems of the words that say of a part of the minutes that it is secret or closed. A line without a stem of a list is none that the pattern of that name
 * fits: `says` of what the model takes as meant, `names` of names of closed parts, `closes` of sentences that close the meeting,
 * `tells` of sentences that say it of the text around them,
 * `asks` of sentences that ask for it,
 * `cites` of laws and grounds beside what they are meant for,
 * `quiet` of what somebody is asked to leave,
 * `breath` of sentences that say so of what they tell, `trust` of what is told in trust, `opens` of words before what is told so,
 * `readers` of fields that say who may read,
 * `unnamed` of names that are not to be told,
 * `announces` of sentences that say for whom the text below them is, `brackets` of closed parts in brackets,
 * `everyday` of marks of one kind of body each,
 * `marks` of short marks and topics, `kept` of labels in other languages, of laws and of what a person keeps,
 * `access` of what opens something, `restricts` of phrases that restrict who reads a text.
 */
const STEMS = new Stems({
  says: 'geheim,lak:,afgeschermd,shielded,gelakt,/lak,redacted,vertrouwelijk,confidenti,beslot,closed,openbaar,publi,grond,woo,wob,off rec,off the rec,buiten ,[/,</,{/,(/,<lak,<redact,lakken,maken,anoni,anony,avg,gdpr,delen,verslag,notul,minut,record,verspreid,derden,distribut,circulat,disclos,share,embargo,intern,priv,persoonlijk,personal,vertrouwen,confidence,tlp,privileged,executive s,in camera',
  names:
    '(,[, part ,part two,part 2,part ii,(pink,[pink,(deel,[deel,excluded,in private,geen verslag,pen neer,pennen neer,niet genotul,(alleen,[alleen,(uitsluitend,[uitsluitend,(zonder,[zonder,gasten,toehoorders,pers,publiek,(v,[v,only ,closed,execut,confid,exempt,restricted,camera,in committee,exclu,privat,non-public,reserved,pink ,part 2,part ii,part two,part b,deel 2,deel ii,deel twee,deel b,beslot,gesloten,deuren,vertrouw,geheim,niet-openba,niet openba,uitsluiting,verwijdering,sluiting,the absence,comit,secret,alleen ,uitsluitend ,-only, only, wor',
  closes:
    'notuleren,genotuleerd,vertrek,te gaan,aantekening,geen notulen,rest ,asked not,following,zonder pub,zonder pers,zonder toe,zonder de,geen verslag,not minuted,not recorded,not be,not to ,non-members,confidential s,following item,alleen voor,uitsluitend voor,hieronder ,without,absence,geheim,end of open,end of public,end of the,rest of,remainder of,livestream,live stream,uitzending,opname,recording,broadcast,webcast,members only,tot hier,tot zover,from here,from this,from now,hierna,clos,execut,privat,confid,camera,exclud,part 2,part ii,part two,non-public,beslot,gesloten,deuren,vertrouwelijk,comit,public,press,observers,visitors,spectators,gallery,open session,publiek,toehoorders,belangstellenden,toeschouwers,tribune,pers,openba',
  tells:
    'geheim,vertrouw,confiden,schermd,gelakt,redact,openbaar,publi,off the,buiten ,verspreiding,binnenskamers,onder ons,not for,sensitive,gevoelig,genotuleerd,minuted,besloten,closed,opnemen,brengen',
  asks: 'te publiceren,te delen,te verspreiden,genotuleerd,binnen deze,binnen de ,tussen ons,niet publ,niet versp,niet opnemen,tell other,niet openba,not publ,verteld,identified,published,between us,under wraps,discreet,bekend,uitlek,mondje,muren,vertellen,quoted,minuted,confiden,private,yoursel,quiet,tell any,buiten,noemen,notuleren,niet wil,wil niet,weten,horen,verslag,notulen,besluitenlijst,nog niet naar,geheim,vertrouw,onder ons,gelakt,geanon,genoemd,vermeld,anoniem,minutes,record,redacted,anony,named',
  kept: KEPT_STEMS,
  access: ACCESS_STEMS,
  cites: CITED_STEMS,
  quiet: QUIET_STEMS,
  breath: SENTENCE_STEMS,
  trust: TRUST_STEMS,
  opens: OPENING_STEMS,
  readers: READER_STEMS,
  unnamed: UNNAMED_STEMS,
  announces: ANNOUNCING_STEMS,
  brackets: BRACKET_STEMS,
  everyday: EVERYDAY_STEMS,
  marks: `${VEILED_STEMS},5.1.1,5.1.2,g*h,g3h,h3i,h31,h3*,h*i,h*1,h**,he1m,he*m,s3c,s*c,r3t,r*t,v3r,v*r,tr0,tr*,o*w,w3l,w*l,l1j,l*j,c0n,c*n,f1d,f*d,d3n,d*n,nt1,nt*,i4l,i@l,i*l,g e h,g.e.h,g-e-h,g_e_h,g*e*h,v e r,v.e.r,v-e-r,v_e_r,v*e*r,s e c,s.e.c,s-e-c,s_e_c,s*e*c,c o n,c.o.n,c-o-n,c_o_n,c*o*n,bbn,dep.,stg,hr:,hr ,hr*,hr_,hrm,p&o,personeel,personele,personnel,staff,human res,zoom.,webex.com,teams.,meet.,conference id,spreiding,distributi,verzending,circulation,[b,[ b,treat ,niet publ,geheim,vertrouw,confid,niet openba,niet public,niet-public,not openba,not-openba,non openba,non-openba,not public,non-public,non public,not-public,niet-openba,schermd,lakken,lak ,gelakt,embargo,zwart,[v,[ v,[g,[ g,[c,[ c,(v),( v,[n,(n,[ n,( n,id voor,id van,id for,id of,id to,id is,id:,id*,id_,id=,id =,id (,record,vier ogen,niet bekend,opnemen,weglaten,let op,keep ,zwijgplicht,medisch,medical,persoonsgeg,woo,wob,avg,gdpr,sub judice,anon,lekken,only,alleen ,uitsluitend ,slechts ,uitgezonderd,uitgesloten,excluded,exempted,buiten:,naar buiten,voor buiten,buiten de ,buiten het ,schuil,verwijder,weggehaald,voor publicatie,voor de pers,voor verspreiding,mondje dicht,verder vertellen,wachtwoord,password,passwoord,passcode,passphrase,wachtzin,code,pin:,pin*,pin_,pin=,pin ,sleutel,inlog,login,log-in,credentials,host,tenant key,apikey,api key,api-key,access key`,
  restricts:
    'confidential,openbaar,anonim,anoniem,non-public,beslot,gevoelig,sensitive,eyes only,members only,need to know,need to-know,need-to know,need-to-know,commercial,geheim,vertrouw,dep.v,dep. v,depv,vertr,conf.,binnenskamers,entre nous,chatham,persstilte,radiostilte,media blackout,media embargo,privileg,prejudice,exempt,foia,confidence,off-',
  secret: 'secret',
});
/** All minutes hold a secretary: the word counts where it is none. */
const SECRET = /secret(?!ar)/iu;
const OF_SECRET = STEMS.bits.says | STEMS.bits.tells | STEMS.bits.asks | STEMS.bits.marks | STEMS.bits.restricts;

/** Whether a pattern of this list may fit the line. The answer for the last line is kept, because callers ask for several lists in a row. */
export function mayHold(list: Exclude<keyof typeof STEMS.bits, 'secret'>, line: string): boolean {
  if (line !== last) [last, held] = [line, heldBy(line)];
  return (held & STEMS.bits[list]) !== 0;
}
let last = '';
let held = 0;

function heldBy(line: string): number {
  const found = STEMS.in(line);
  return (found & STEMS.bits.secret) !== 0 && SECRET.test(line) ? found | OF_SECRET : found;
}
