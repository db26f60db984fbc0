import { obtainExecutable } from '../../../worker/engine/obtain/executable.ts';
import { startEngine } from '../../../worker/engine/server/embedded.ts';

/**
 * A process that owns an engine, to be killed by tests: `owner.ts DATA_DIR PORT`; tells its parent
 * the address.
 */
const [dataDir = '', port = ''] = process.argv.slice(2);
const executable = await obtainExecutable({ configured: null, progress: () => {} });
const engine = await startEngine({ executable, dataDir, port: Number(port), uiPort: null });
process.send?.(engine.address);
process.on('disconnect', () => engine.stop().then(() => process.exit(0)));
