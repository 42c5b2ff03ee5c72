/** What stands before a name and is no name itself: `Cllr @hewit`, `wethouder @tebosch`, `ds. @kok`. */
export function isTitle(words: string): boolean {
  return TITLE.test(words.trim());
}

/** `dhr. @jansen, mw. @smit`: somebody by id, behind a title. */
export function opensWithTitle(value: string): boolean {
  const at = value.indexOf('@');
  return at > 0 && at < 40 && /[ \t]$/.test(value.substring(0, at)) && isTitle(value.substring(0, at));
}

const TITLE =
  /^(?:de |het |the )?(?:heer|heren|dames|mevrouw|leden|wethouders|raadsleden|bestuursleden|members|trustees|councill?ors|mevr\.?|dhr\.?|mw\.?|mr\.?|mrs\.?|ms\.?|miss|dr\.?|drs\.?|ir\.?|ing\.?|prof\.?|cllr\.?|councill?or|council ?member|alderman|ald\.?|commissioner|supervisor|director|trustee|mayor|vice mayor|burgemeester|wethouder|schepen|raadslid|gemeenteraadslid|statenlid|commissielid|bestuurslid|lid|member|griffier|secretaris|penningmeester|voorzitter|vice-?voorzitter|chair(?:man|woman|person)?|ds\.?|dominee|pastoor|pastor|ouderling|oud\.?|diaken|br\.?|zr\.?|broeder|zuster|kerkrentmeester|father|fr\.?|hon\.?|dijkgraaf|heemraad|hoofdingeland|gedeputeerde|rector|decaan|juf|meester|rev\.?|sir|dame)$/iu;
