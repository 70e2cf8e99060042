import { Module, type OnModuleInit } from '@nestjs/common';
import { ApplicationsModule } from '#libs/applications';
import { ContractsModule } from '#libs/contracts';
import { NotificationsModule, NotificationTemplates } from '#libs/notifications';
import { OrganisationsModule } from '#libs/organisations';
import { PostingsModule } from '#libs/postings';
import { ReferenceModule } from '#libs/reference';
import { BoardsRepository } from './boards/boards.repository.js';
import { PlacementBoards } from './boards/placement-boards.js';
import { PlacementWork } from './boards/placement-work.js';
import { WorkRepository } from './boards/work.repository.js';
import { ClocksRepository } from './clocks/clocks.repository.js';
import { PlacementClocks } from './clocks/placement-clocks.js';
import { PlacementReminders } from './clocks/placement-reminders.js';
import { RecipientsRepository } from './clocks/recipients.repository.js';
import { PlacementChecks } from './placement.checks.js';
import { PlacementMoves } from './placement.moves.js';
import { PlacementEntry } from './placement-entry.service.js';
import { PlacementReading } from './placement-reading.service.js';
import { PlacementRecordsRepository } from './placement-records.repository.js';
import { PlacementSteps } from './placement-steps.service.js';
import { PlacementsRepository } from './placements.repository.js';
import { PlacementsService } from './placements.service.js';
import { PlacementsTasks } from './placements.tasks.js';
import {
  placementMovedTemplate,
  placementReminderTemplate,
  placementToConfirmTemplate,
} from './placements.templates.js';

@Module({
  imports: [
    ReferenceModule,
    NotificationsModule,
    OrganisationsModule,
    ContractsModule,
    PostingsModule,
    ApplicationsModule,
  ],
  providers: [
    PlacementsRepository,
    PlacementRecordsRepository,
    ClocksRepository,
    RecipientsRepository,
    BoardsRepository,
    WorkRepository,
    PlacementChecks,
    PlacementClocks,
    PlacementReminders,
    PlacementMoves,
    PlacementSteps,
    PlacementEntry,
    PlacementReading,
    PlacementsService,
    PlacementBoards,
    PlacementWork,
    PlacementsTasks,
  ],
  exports: [PlacementsService, PlacementBoards, PlacementWork],
})
export class PlacementsModule implements OnModuleInit {
  constructor(private readonly templates: NotificationTemplates) {}

  onModuleInit(): void {
    this.templates.register(placementMovedTemplate);
    this.templates.register(placementToConfirmTemplate);
    this.templates.register(placementReminderTemplate);
  }
}
