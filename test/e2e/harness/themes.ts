/** VS Code's own themes that the tests look in, each with the class its window then has. */
export const themes = {
  light: { name: 'Visual Studio Light', className: 'vs' },
  dark: { name: 'Visual Studio Dark', className: 'vs-dark' },
  'high-contrast': { name: 'Default High Contrast', className: 'hc-black' },
  'high-contrast-light': { name: 'Default High Contrast Light', className: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;
