// The way of a text to the clipboard: what the user agreed to is what leaves, under the rules of that moment.
import { describe, expect, test } from 'vitest';
import { agreeOn, type AgreeEdge } from '../../../src/editor/outgoing/agree';
import { leave, type LeaveEdge } from '../../../src/editor/outgoing/leave';
import {
  choose,
  createGate,
  createMapping,
  DEFAULT_POLICY,
  release,
  STRICTEST_POLICY,
  type Choice,
  type Mapping,
  type Policy,
} from '../../../src/sluice';
import { wordScanner } from '../sluice/support';

const TEXT = 'Beste Jan de Vries uit Delft, tot Roos.';
const scan = wordScanner({
  'Jan de Vries': ['NAAM', 'block'],
  Roos: ['NAAM', 'review'],
  Delft: ['PLAATS', 'info'],
});
const withPlaces: Policy = {
  ...DEFAULT_POLICY,
  extern: { ...DEFAULT_POLICY.extern, guarded: [...DEFAULT_POLICY.extern.guarded, 'PLAATS'] },
};

/** A user who replaces all that is doubtful and goes on; what changes meanwhile stands in `world`. */
function user(over: Partial<AgreeEdge> = {}) {
  const world = {
    policy: DEFAULT_POLICY as Policy,
    mapping: createMapping(0, 1e15),
    choices: [] as Choice[],
    now: 1,
  };
  const shown: string[] = [];
  const changes: boolean[] = [];
  const edge: AgreeEdge = {
    gate: async () => createGate({ scan, policy: world.policy, fingerprint: (value) => value }),
    request: async () => ({
      destination: 'extern',
      mapping: world.mapping,
      now: world.now,
      choices: world.choices,
    }),
    review: async (undecided) => {
      for (const finding of undecided) world.choices = choose(world.choices, finding, 'replace');
      return true;
    },
    preview: async ({ preview }, changed) => {
      shown.push(preview);
      changes.push(changed);
      return true;
    },
    now: () => world.now,
    ...over,
  };
  return { world, shown, changes, edge };
}

const outcome = async (text: string, edge: AgreeEdge) => {
  const agreed = await agreeOn(text, edge);
  return agreed.kind === 'pass' ? release(agreed.pass.passed, 'extern') : agreed.kind;
};

describe('a text on its way out', () => {
  test('is asked about, shown once, and leaves as it was shown', async () => {
    const { edge, shown, changes } = user();
    expect(await outcome(TEXT, edge)).toBe('Beste [NAAM-1] uit Delft, tot [VOORNAAM-2].');
    expect(shown).toEqual(['Beste [NAAM-1] uit Delft, tot [VOORNAAM-2].']);
    expect(changes).toEqual([false]);
  });

  test('with nothing in it is not shown', async () => {
    const { edge, shown } = user();
    expect(await outcome('Drink genoeg water.', edge)).toBe('Drink genoeg water.');
    expect(shown).toEqual([]);
  });

  test.each<Partial<AgreeEdge>>([{ review: async () => false }, { preview: async () => false }])(
    'goes nowhere when the user stops (%#)',
    async (over) => {
      expect(await outcome(TEXT, user(over).edge)).toBe('stopped');
    },
  );

  /** The preview stands open while something happens, once. */
  const meanwhile = (happens: (world: ReturnType<typeof user>['world']) => void) => {
    const one = user();
    let open = true;
    const edge: AgreeEdge = {
      ...one.edge,
      preview: async (proposal, changed) => {
        if (open) happens(one.world);
        open = false;
        return one.edge.preview(proposal, changed);
      },
    };
    return { ...one, edge };
  };

  test('is shown again when a stricter policy came while the preview stood open', async () => {
    const { edge, shown, changes } = meanwhile((world) => (world.policy = withPlaces));
    expect(await outcome(TEXT, edge)).toBe('Beste [NAAM-1] uit [PLAATS-1], tot [VOORNAAM-2].');
    expect(shown).toHaveLength(2);
    expect(changes).toEqual([false, true]);
  });

  test('is held when the policy closed the sluice while the preview stood open', async () => {
    const { edge, shown } = meanwhile((world) => (world.policy = STRICTEST_POLICY));
    expect(await outcome(TEXT, edge)).toBe('held');
    expect(shown).toHaveLength(1);
  });

  test('is held when the policy closed the sluice while a question stood open', async () => {
    const one = user();
    const review: AgreeEdge['review'] = (undecided) => {
      one.world.policy = STRICTEST_POLICY;
      return one.edge.review(undecided);
    };
    expect(await outcome(TEXT, { ...one.edge, review })).toBe('held');
    expect(one.shown).toEqual([]);
  });

  test('is shown again when another window gave out its codes meanwhile', async () => {
    const { edge, shown } = meanwhile((world) => {
      const entry = { label: 'NAAM', number: 1, variant: '', placeholder: '[NAAM-1]' } as const;
      const other: Mapping = { ...world.mapping, entries: [{ ...entry, original: 'Pieter Bakker' }] };
      world.mapping = other;
    });
    expect(await outcome(TEXT, edge)).toBe('Beste [NAAM-2] uit Delft, tot [VOORNAAM-3].');
    expect(shown).toHaveLength(2);
  });

  test('goes on with new codes when the old ones expired but nothing in the text changed', async () => {
    const { edge, shown } = meanwhile((world) => {
      world.now = 2e15;
      world.mapping = createMapping(2e15, 3e15);
    });
    expect(await outcome(TEXT, edge)).toBe(shown[0]);
    expect(shown).toHaveLength(1);
  });
});

describe('the last steps', () => {
  const broken = () => Promise.reject(new Error('refused'));
  function steps(over: Partial<LeaveEdge> = {}, required = false) {
    const done: string[] = [];
    const did = (what: string) => async () => void done.push(what);
    const edge: LeaveEdge = {
      writeDown: did('journal'),
      journalRequired: async () => required,
      keep: did('vault'),
      copy: did('clipboard'),
      report: () => undefined,
      ...over,
    };
    return { done, edge };
  }

  test('are the journal, the vault and the clipboard, in this order', async () => {
    const { done, edge } = steps();
    expect(await leave(edge)).toEqual({ copied: true, inJournal: true, inVault: true });
    expect(done).toEqual(['journal', 'vault', 'clipboard']);
  });

  test('a required journal that fails leaves the vault and the clipboard as they were', async () => {
    const { done, edge } = steps({ writeDown: broken }, true);
    expect((await leave(edge)).copied).toBe(false);
    expect(done).toEqual([]);
  });

  test('a journal that fails and is not required stops nothing', async () => {
    const { done, edge } = steps({ writeDown: broken });
    expect(await leave(edge)).toEqual({ copied: true, inJournal: false, inVault: true });
    expect(done).toEqual(['vault', 'clipboard']);
  });

  test('a vault that fails is told: the data live as long as the window', async () => {
    const { done, edge } = steps({ keep: broken });
    expect(await leave(edge)).toEqual({ copied: true, inJournal: true, inVault: false });
    expect(done).toEqual(['journal', 'clipboard']);
  });

  test('a policy that can not be read copies nothing', async () => {
    const { done, edge } = steps({ writeDown: broken, journalRequired: broken });
    await expect(leave(edge)).rejects.toThrow('refused');
    expect(done).toEqual([]);
  });
});
