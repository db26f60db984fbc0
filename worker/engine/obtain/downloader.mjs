// Run as `node downloader.mjs DIR`: the SDK downloads its dev server into DIR. It only does so by
// starting the server, which is stopped at once; a process of its own, because a hanging download
// can only be ended by killing it.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [downloadDir] = process.argv.slice(2);
const server = { executable: { type: 'cached-download', downloadDir, ttl: '3650d' } };
const environment = await TestWorkflowEnvironment.createLocal({ server });
await environment.teardown();
