import { readSettings } from './platform/settings.js';
import { createServer } from './server.js';

const settings = readSettings(process.env);
const app = await createServer(settings);
await app.listen(settings.port, settings.host);
