import { Injectable } from '@nestjs/common';
import { type Settings } from 'meilisearch';

/** What every search document carries beside its own fields. */
export interface SearchDocument {
  id: string;
  version: number;
}

/** An index as its domain declares it; the platform keeps it equal to the rows. */
export interface SearchIndex {
  name: string;
  settings: Settings;
  /** Documents of those rows that should be found, in one query; an id left out is deleted. */
  documents(ids: string[]): Promise<SearchDocument[]>;
  /** The next rows that should be found, by id, for building anew and comparing. */
  page(after: string | null, limit: number): Promise<{ id: string; version: number }[]>;
}

/** The indexes of the portal; each domain registers its own when it starts. */
@Injectable()
export class SearchIndexes {
  readonly all: SearchIndex[] = [];

  register(index: SearchIndex): void {
    this.all.push(index);
  }
}
