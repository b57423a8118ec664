import { Controller, Get, Header } from '@nestjs/common';
import { Seal } from './seal.js';

/** Where whoever checks a sealed paper finds whose seal it is. */
@Controller()
export class SealController {
  constructor(private readonly seal: Seal) {}

  @Get('seal.pem')
  @Header('content-type', 'application/x-pem-file')
  @Header('cache-control', 'no-cache')
  certificates(): Promise<string> {
    return this.seal.certificates();
  }
}
