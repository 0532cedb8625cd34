/** The browser as destination of the user, never of a text: only the bare site of the chatbot can be opened. */
import * as vscode from 'vscode';
import { chatbotSite } from '../settings';

/** Opens the chatbot's site that is set; does nothing when none is. A text never goes in an address. */
export async function openChatbot(): Promise<void> {
  const site = chatbotSite();
  if (site !== undefined) await vscode.env.openExternal(vscode.Uri.parse(site, true));
}
