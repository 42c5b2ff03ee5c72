import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { type RenderContext, VIEWS, type View } from '../../language-server/document/context.ts';
import type { AnyMinutes } from '../../language-server/model/minutes.ts';
import { renderMarkdown } from '../../language-server/output/markdown.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { projectOf } from '../support/public-forms.ts';
import { englishMinutes, richMinutes, richPublicMinutes } from './example-minutes.ts';
import { context, inside, organization } from './model-builders.ts';

const text = (minutes: AnyMinutes, view: View = 'full') => renderText(minutes, context({ view }));

describe('text and Markdown of a meeting', () => {
  it('text stays within 72 columns, but for tables of the prose', () => {
    for (const minutes of [richMinutes, richPublicMinutes, englishMinutes]) {
      for (const view of VIEWS) {
        for (const line of text(minutes, view).split('\n')) {
          assert.ok([...line].length <= 72 || /\S {2,}\S/.test(line), line);
          assert.equal(line, line.trimEnd());
        }
      }
    }
  });

  it('what is struck through is marked, for without its mark it says the opposite', () => {
    const source = 'Verslag m: M\nDatum: 16 november 2020\n\n# 1. Een\n\nWij gaan ~~niet~~ door.\n\nBesluit B1: Wij gaan ~~niet~~ door.\n';
    const shown = text(projectOf({ 'm.verslag': source }).files()[0]!.meetings[0]!);
    assert.equal(shown.match(/Wij gaan ~~niet~~ door\./g)?.length, 3, shown);
  });

  it('an item says first what, then who and by when', () => {
    assert.match(
      text(richMinutes),
      /^Actie A1: Werkt de reservelocatie uit en stemt die af met de gemeente\.\n {2}Wie: RIVM, L\. de Leider; uiterlijk vrijdag 20 november 2020;\n {2}prioriteit hoog$/m,
    );
  });

  it('each view holds its own', () => {
    assert.match(text(richMinutes, 'decisions'), /^BESLUITENLIJST[\s\S]*\nBesluiten\n/);
    assert.doesNotMatch(text(richMinutes, 'decisions'), /\nActies\n|reservelocatie uit/);
    assert.match(text(richMinutes, 'actions'), /^ACTIELIJST[\s\S]*\nActies\n/);
    assert.match(text(richMinutes, 'invitation'), /^UITNODIGING[\s\S]*\nGenodigd: [\s\S]*\nAgenda\n-+\n\n1\. Opening en mededelingen\n/);
    assert.match(text(inside.minutes(), 'decisions'), /Er zijn geen besluiten genomen\./);
    assert.match(text(inside.minutes(), 'invitation'), /De agenda volgt\./);
  });

  it('a vote says who was on which side, and with how many votes, behind the number', () => {
    const files = projectOf({
      'a.verslag':
        'Organisatie vvd: VVD\nOrganisatie cda: CDA\nVerslag r-1: Raad\nDatum: 2 november 2020\n\n# 1. X\n\nStemming (voor 5 @vvd 3 @cda 2, tegen 4, onthouden @cda): aangenomen\n',
    });
    const shown = text(files.files()[0]!.meetings[0]!).replaceAll(/\s+/g, ' ');
    assert.match(shown, /voor: 5 \(VVD 3, CDA 2\); tegen: 4; onthouden: CDA/i);
  });

  it('a list of decisions says once who moved a motion, who seconded it, and how it went', () => {
    const files = projectOf({
      'a.verslag': `Persoon vos: V. Vos
Persoon bos: B. Bos
Verslag r-1: Raad
Datum: 2 november 2020

# 1. X

Motie M1 (indiener @vos, mede-indiener @bos): Meer licht.
  Stemming (voor 3, tegen 2): aangenomen
`,
    });
    const [meeting] = files.files().flatMap(({ meetings }) => meetings);
    assert.match(text(meeting!, 'decisions'), /^ {4}Mede-indiener: B\. Bos; indiener: V\. Vos; uitslag: aangenomen$/m);
  });

  it('an invitation lists what earlier meetings left open, as they left it', () => {
    const series = 'Reeks r (elke maandag 10:00-11:00): Staf\n';
    const first =
      'Verslag r-1 (reeks r): Staf\nDatum: 2 november 2020\n\n# 1. X\n\nActie A1 (@VWS, uiterlijk 6 november 2020): Belt.\nActie A2 (@VWS, uiterlijk 6 november 2020): Mailt.\n';
    const second =
      'Verslag r-2 (reeks r): Staf\nDatum: 9 november 2020\n\n# 1. X\n\nVoortgang #r-1/A1 (afgerond): Klaar.\nVoortgang #r-1/A2 (lopend, uiterlijk 20 november 2020): Bezig.\n';
    const third = 'Verslag r-3 (reeks r): Staf\nDatum: 16 november 2020\n\n# 1. X\n\nVoortgang #r-1/A2 (afgerond): Klaar.\n';
    const files = projectOf({
      'a.verslag': `Organisatie VWS: Ministerie\n${series}`,
      'b.verslag': first,
      'c.verslag': second,
      'd.verslag': third,
    }).files();
    const { context: rendering } = renderingOf(files, { today: '2020-12-31', timeZone: 'Europe/Amsterdam', view: 'invitation' });
    const invitation = (number: number) => renderText(files.flatMap(({ meetings }) => meetings)[number]!, rendering);
    assert.match(invitation(2), /r-1\/A2 {2}Mailt\.\n {8}Wie: VWS; uiterlijk vrijdag 20 november 2020; status lopend/);
    assert.doesNotMatch(invitation(2), /A1|te laat/);
    assert.match(invitation(1), /A1[\s\S]*te laat[\s\S]*A2/);
    assert.doesNotMatch(invitation(0), /Openstaande acties/);
  });

  it('an attachment is a link in Markdown, and never one that runs, in no disguise', () => {
    const of = (target: string) =>
      new MarkdownIt().render(renderMarkdown(inside.minutes({ attachments: [inside.attachment('Nota', target)] }), context()));
    assert.match(of('stukken/nota een.pdf'), /<a href="stukken\/nota%20een\.pdf">Nota<\/a>/);
    assert.match(of('https://example.org/x?a=1&b=2'), /<a href="https:\/\/example\.org\/x\?a=1&amp;b=2">Nota<\/a>/);
    for (const hostile of [
      'javascript:alert(1)',
      'java&#115;cript:alert(1)',
      'java&Tab;script:alert(1)',
      '&#106;avascript:alert(1)',
      '//example.org',
      'x) [y](javascript:1',
    ])
      assert.doesNotMatch(of(hostile), /href="(?:javascript|\/\/)|script:/, hostile);
  });

  it('hostile text stays text', () => {
    const evil = '<script>alert(1)</script>\r\nBCC: x@y.example‮\u001b[31m =cmd() | ](javascript:alert(1)) ![p](http://evil.example/p.png)';
    const { minutes, prose, section, action, mention, attachment } = inside;
    const hostile = minutes({
      name: [evil],
      location: [evil],
      attachments: [attachment(evil, 'javascript:alert(1)')],
      sections: [
        section(evil, [
          prose([evil, mention(organization(evil, evil))]),
          action(evil, evil, { owners: [inside.by(organization(evil, evil))] }),
        ]),
      ],
    });
    const plain = renderText(hostile, context());
    assert.doesNotMatch(plain, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    const all: RenderContext = context();
    // A renderer that lets raw HTML through finds none.
    const html = new MarkdownIt({ html: true }).render(renderMarkdown(hostile, all));
    assert.doesNotMatch(html, /<script|<img|href="javascript|\u202e|\u001b/i);
  });
});
