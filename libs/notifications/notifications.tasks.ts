import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Db, defineTask, ENV, type Env, Handles, Outbox, SYSTEM } from '#libs/platform';
