import { CreateNotifications1795508400000 } from './migrations/20261124T0820_create_notifications.js';
import { CollectDigests1795539900000 } from './migrations/20261124T1705_collect_digests.js';
import { SendSms1795558200000 } from './migrations/20261124T2170_send_sms.js';
import { Delivery, Digest, Notification } from './notification.entity.js';

export { channelOf, type DeliveryState } from './delivery.lifecycle.js';
export { type NotificationView, type Recipient } from './notification.schema.js';
export { NotificationsModule } from './notifications.module.js';
export { NotificationsService } from './notifications.service.js';
export {
  defineTemplate,
  type Message,
  NotificationTemplates,
  type Template,
} from './notifications.templates.js';
export { notificationsTexts } from './notifications.texts.js';
export { type MessageSettings, PreferencesService } from './preferences.service.js';
export { type Topic, TOPICS } from './topics.js';

export const notificationsMigrations = [
  CreateNotifications1795508400000,
  CollectDigests1795539900000,
  SendSms1795558200000,
];
export const notificationsEntities = [Notification, Delivery, Digest];
