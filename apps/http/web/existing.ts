import { HttpStatus, ParseUUIDPipe } from '@nestjs/common';

/** For an id in an address: what is no id names nothing, problem 404. */
export const EXISTING = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND });
