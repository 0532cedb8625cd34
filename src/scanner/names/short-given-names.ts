/**
 * Given names cut short, as they stand before a surname: "Chr. Okkerse", "Abr. Dalen". Folded, with spaces between. Only what
 * nobody is called in full: "Jos." and "Ger." close a sentence as often. The sluice reads names by them too.
 */
export const SHORT_GIVEN_NAMES =
  'abr adr alb ant arn aug ch chr edm edw eug fr gh ij jac joh jul kl lod nic ph ptr sj st th tj wm yv';
