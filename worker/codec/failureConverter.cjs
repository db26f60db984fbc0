// CommonJS: the SDK loads it with require() in worker and client, and packs it into the workflow
// bundle. Messages and stack traces of failures go through the codec too: an SMTP error names
// addresses.
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
