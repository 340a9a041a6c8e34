import { shortForm } from './shortForm.ts';
import { workerKilled } from './workerKilled.ts';

shortForm(workerKilled);
