/**
 * How chatbots write the square brackets of a mark: as they are, escaped for Markdown, or as the HTML or web address
 * that stands for them. Sources of regular expressions.
 */
const DASHES = String.raw`\u2010-\u2015\u2212`;

/** An opening square bracket. */
export const OPENING = String.raw`(?:\\{0,2}\[|&(?:#91|#x5b|lbrack|lsqb);|%5B)`;
/** A closing square bracket. */
export const CLOSING = String.raw`(?:\\{0,2}\]|&(?:#93|#x5d|rbrack|rsqb);|%5D)`;
/** Between a bracket and the words in it: spaces and emphasis. */
export const PADDING = '[\\s*_`]{0,4}';
/** A hyphen, or a dash or underscore in its place. */
export const HYPHEN = String.raw`\\?[-_${DASHES}]`;
