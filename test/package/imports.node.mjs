import { test } from 'node:test';
import { RuleTester } from 'eslint';
import ts from 'typescript-eslint';
import { importsOneWay } from '../../scripts/eslint/imports-one-way.mjs';

RuleTester.describe = (_title, body) => body();
RuleTester.it = test;

const file = (filename, code) => ({ name: `${filename}: ${code}`, filename, code });
const errors = 1;

new RuleTester({ languageOptions: { parser: ts.parser } }).run('imports point one way', importsOneWay, {
  valid: [
    file('src/thread/history.ts', "import { Message } from '../model/message.js';"),
    file('src/thread/history.ts', "import { newest } from './ranges.js';"),
    file('src/thread/timeline.ts', "import type { Drafts } from '../composer/drafts.js';"),
    file('src/chat.ts', "import { outbox } from './outbox/outbox.js';"),
    file('src/entities/entity-map.ts', "import { later } from '../model/order.js';"),
    file('src/core/feature.ts', "import type { EntityMap } from '../entities/entity-map.js';"),
    file('components/chat-thread/chat-thread.ts', "import { history } from '../../src/thread/history.js';"),
    file('components/chat-thread/chat-thread.ts', "import { avatar } from '../ui/avatar.js';"),
    file('components/chat-inbox/chat-inbox.ts', "import '../chat-thread/chat-thread.js';"),
    file('components/base/shell.ts', "const load = () => import('../windows/confirm.js');"),
    file('demo/crm.ts', "import { world } from '../src/backend/demo/world.js';"),
  ],
  invalid: [
    { ...file('src/model/dialog.ts', "import { can } from '../permission/can.js';"), errors },
    { ...file('src/shared/clock.ts', "import type { Message } from '../model/message.js';"), errors },
    { ...file('src/entities/entity-map.ts', "import { history } from '../thread/history.js';"), errors },
    { ...file('src/thread/history.ts', "import { drafts } from '../composer/drafts.js';"), errors },
    { ...file('src/thread/history.ts', "import { createChat } from '../chat.js';"), errors },
    { ...file('src/chat.ts', "import { world } from './backend/world.js';"), errors },
    { ...file('src/chat.ts', "import { avatar } from '../components/ui/avatar.js';"), errors },
    { ...file('components/ui/avatar.ts', "import { row } from '../chat-thread/row.js';"), errors },
    { ...file('components/chat-thread/chat-thread.ts', "import { list } from '../chat-dialog-list/list.js';"), errors },
    { ...file('components/chat-thread/chat-thread.ts', "import { shop } from '../../demo/shop.js';"), errors },
    { ...file('components/chat-thread/chat-thread.ts', "export { rules } from '../../src/backend/rules.js';"), errors },
  ],
});
