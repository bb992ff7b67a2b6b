/** Where the known archives are; tests put servers of their own in their place. */
export interface Servers {
  zenodo: string;
  hypha: string;
  huggingface: string;
  githubRaw: string;
}

export const SERVERS: Servers = {
  zenodo: 'https://zenodo.org',
  hypha: 'https://hypha.aicell.io',
  huggingface: 'https://huggingface.co',
  githubRaw: 'https://raw.githubusercontent.com',
};
