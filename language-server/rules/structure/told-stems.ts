import { Stems } from '../../syntax/stems.ts';
import { HEAD_STEMS } from './told-heads.ts';

/** Without one of these a sentence is none that the patterns of that name fit. */
export const STEMS = new Stems({
  head: HEAD_STEMS,
  action: 'actie,action, ap,(ap,[ap, ai,todo,to do,to-do,te doen,follow,next step,vervolgactie,vervolgstap,owner,trekker,=>,->,→,⇒,>>',
  day: ' voor , vóór , uiterlijk , by , before , later than ',
  quorum: 'quorum',
  approval: 'agreed as,signed as,goedgekeurd,vastgesteld,akkoord,approved,adopted,accepted,confirmed',
  outcome:
    'ingetrokken,teruggenomen,aangehouden,overgenomen,verdaagd,trekt,houdt,verworpen,aangenomen,staakt,withdrawn,tabled,deferred,postponed,rejected,adopted,carrie,fail,passe,dies',
  commitment: 'toegezegd,terug,zegt,zegg,zegd,agreed,undert,promis,pledg,commit,belo',
  agreement: 'afgesproken,overeengekomen,spreken af,afspraak,afgestemd,agreed,consensus',
  vote: 'stemt,stemme,stemde,onthield,onthoud,abstained,) voor,) tegen,) for,) against,+,-0,-1, 0 ,poll,peiling,vote on,recused,minderheid,minority,seconded,in favo',
  decision:
    'besluit ,besluiten ,besluit:,besluiten:,besloten,beslist,stelt,stellen,ingestemd,unopposed,ratified,stemt,stemme,akkoord,charge,benoem,kozen,kiezing,positief,negatief,goedgekeurd,goedkeuring,vastgesteld,aangenomen,instemming,verleend,by acclamation,by unanimous,by general, gaat, gaan,keurt,verleent,neemt kennis,approved,resolved,decided,adopted,voted,accepted,ratified,elected,appoint,election,nomination,agreed,decision made,consensus,objection,conform, art',
  part: 'actiehouder,actienemer,verantwoord,uitvoerder,eigenaar,trekker,deadline,gereed,termijn,streefdatum,uiterlijk,responsible,assign, due, wie, wanneer,|, ai, ap,act',
  assigned: ' to , will , dit , dat , het ',
});
export const { bits } = STEMS;
/** What tells that something was done. */
export const DONE = bits.outcome | bits.commitment | bits.agreement | bits.vote | bits.decision | bits.approval | bits.part | bits.assigned;
