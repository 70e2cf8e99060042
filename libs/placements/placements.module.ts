import { Module, type OnModuleInit } from '@nestjs/common';
import { ApplicationsModule } from '#libs/applications';
import { ContractsModule } from '#libs/contracts';
import { NotificationsModule, NotificationTemplates } from '#libs/notifications';
import { OrganisationsModule } from '#libs/organisations';
import { PostingsModule } from '#libs/postings';
import { ReferenceModule } from '#libs/reference';
import { PlacementChecks } from './placement.checks.js';
import { PlacementMoves } from './placement.moves.js';
import { PlacementsRepository } from './placements.repository.js';
import { PlacementsService } from './placements.service.js';
import { placementMovedTemplate } from './placements.templates.js';

@Module({
  imports: [
    ReferenceModule,
    NotificationsModule,
    OrganisationsModule,
    ContractsModule,
    PostingsModule,
    ApplicationsModule,
  ],
  providers: [PlacementsRepository, PlacementChecks, PlacementMoves, PlacementsService],
  exports: [PlacementsService],
})
export class PlacementsModule implements OnModuleInit {
  constructor(private readonly templates: NotificationTemplates) {}

  onModuleInit(): void {
    this.templates.register(placementMovedTemplate);
  }
}
