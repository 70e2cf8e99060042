import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** Every route of the portal, as `GET /ca/:id`. */
export function routesOf(app: INestApplicationContext): string[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      const prototype = metatype?.prototype as Record<string, object> | undefined;
      if (!metatype || !prototype) return [];
      return scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => routesOfMethod(metatype, prototype[name]));
    })
    .sort();
}

function routesOfMethod(controller: object, method: object | undefined): string[] {
  if (!method || !Reflect.hasMetadata(METHOD_METADATA, method)) return [];
  const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
  return pathsOf(controller).flatMap((base) =>
    pathsOf(method).map(
      (path) => `${verb} ${`/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')}`,
    ),
  );
}

function pathsOf(target: object): string[] {
  return [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
}
