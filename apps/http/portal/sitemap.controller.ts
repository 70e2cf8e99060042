import { Controller, Get, Header, NotFoundException, Param, ParseIntPipe } from '@nestjs/common';
import { PostingSitemap } from '#libs/postings';
import { Public } from '../web/access.js';
import { robots, sitemap, SITEMAP_SIZE, sitemapFiles, sitemapIndex } from './sitemap.js';

const HOUR = 'public, max-age=3600';

/** What search engines ask for first. */
@Controller()
export class SitemapController {
  constructor(private readonly postings: PostingSitemap) {}

  @Get('robots.txt')
  @Public()
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', HOUR)
  robots(): string {
    return robots();
  }

  /** All open postings; a list of files once they are too many for one. */
  @Get('sitemap.xml')
  @Public()
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', HOUR)
  async sitemap(): Promise<string> {
    const files = sitemapFiles(await this.postings.count());
    return files > 1 ? sitemapIndex(files) : sitemap(await this.postings.page(1, SITEMAP_SIZE));
  }

  @Get('sitemap-:number.xml')
  @Public()
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', HOUR)
  async file(@Param('number', ParseIntPipe) number: number): Promise<string> {
    if (number < 1 || number > sitemapFiles(await this.postings.count())) {
      throw new NotFoundException();
    }
    return sitemap(await this.postings.page(number, SITEMAP_SIZE));
  }
}
