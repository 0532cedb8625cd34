/** Builds the gate with what only the editor has: the loaded scanner, the policy and a key from protected storage. */
import { createHmac, randomBytes } from 'node:crypto';
import { createGate, type Gate, type Policy } from '../../sluice';
import type { ScannerService } from '../findings/scanner-service';
import type { SecretStore } from '../shared/protected-storage';

const KEY_NAME = 'promptsluis.sleutel';

export class GateService {
  private key: Promise<string> | undefined;

  constructor(
    private readonly scanners: ScannerService,
    private readonly policy: () => Promise<Policy>,
    private readonly secrets: SecretStore,
    private readonly report: (error: unknown) => void,
  ) {
    // Two windows that start at once each make a key; the one that is stored last holds for both.
    secrets.onDidChange(({ key }) => {
      if (key === KEY_NAME) this.key = undefined;
    });
  }

  /**
   * The gate. When the scanner can't be loaded the gate gets a scanner that fails, so that it holds every text
   * and says so: there is one place that decides, also about failure.
   * Rejects when protected storage can't be read: a key of the moment would make every choice so far worthless.
   */
  async gate(): Promise<Gate> {
    const scanner = await this.scanners.scanner().catch((error: unknown) => {
      this.report(error);
      return undefined;
    });
    const key = await this.fingerprintKey();
    return createGate({
      scan: (text) => {
        if (!scanner) throw new Error('scanner not loaded');
        return scanner.scan(text);
      },
      policy: await this.policy(),
      fingerprint: (value) => createHmac('sha256', key).update(value).digest('base64url'),
    });
  }

  /** A failure isn't kept: the next call reads the key again. */
  private async fingerprintKey(): Promise<string> {
    const reading = (this.key ??= this.readKey());
    try {
      return await reading;
    } catch (error) {
      if (this.key === reading) this.key = undefined;
      throw error;
    }
  }

  private async readKey(): Promise<string> {
    const known = await this.secrets.get(KEY_NAME);
    if (known) return known;
    const fresh = randomBytes(32).toString('base64');
    try {
      await this.secrets.store(KEY_NAME, fresh);
    } catch (error) {
      // Without protected storage the key lives as long as the window: choices are asked again, nothing is loosened.
      this.report(error);
    }
    return fresh;
  }
}
