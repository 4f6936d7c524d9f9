/** Short forms whose full stop does not end a sentence, in lower case and without that stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof hon rev st sr jr gen lt maj col brig capt cmdr adm amb sen rep gov pres min dep asst
   rt h.e e.g i.e vs no nos art para vol dept est approx u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov dec
   md mohd muhd kh sh ts dz ch zh yu dj gh atty engr cllr supt insp cpl sgt msgr mgr fr
   retd rtd ret mon tue wed thu fri sat sun a.m p.m inc ltd co corp rs tk dhs shs ksh`
    .split(/\s+/)
    .filter(Boolean),
);
