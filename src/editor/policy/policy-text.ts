/** What a user reads about a policy file that can't be used. Pure. */

/** @param problem says what is wrong, which policy holds now and whom to ask; never what stands in the file. */
export function policyTrouble(path: string, problem: string): string {
  return `${problem} Het gaat om dit bestand: ${path}. Tot het hersteld is, gaat er geen tekst naar een chatbot buiten deze computer.`;
}
