import { Module } from '@nestjs/common';
import { ContractsRepository } from './contracts.repository.js';
import { ContractsService } from './contracts.service.js';

@Module({ providers: [ContractsRepository, ContractsService], exports: [ContractsService] })
export class ContractsModule {}
