/**
 * The hidden line by which the next run finds this comment again. `scope` tells apart the comments of
 * several workflows or collections; everything but letters and digits in it is percent-encoded, so that
 * it can't end the HTML comment. No text of a package can give such a line: `<` never reaches a comment.
 */
export function commentMarker(scope: string): string {
  const safe = encodeURIComponent(scope.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[-.!~*'()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `<!-- model-hub-ci: ${safe} -->`;
}
