import { shortForm } from './shortForm.ts';
import { workerKilled } from './kinds/workerKilled.ts';

shortForm(workerKilled);
