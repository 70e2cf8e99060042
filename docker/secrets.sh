#!/bin/sh
# Makes the secrets that compose.yml reads, in docker/secrets, and leaves those alone that are there.
# By hand: smtp_url, as smtp://user:password@host:587 (special characters percent-encoded).
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets
cd secrets

keep() {
  [ -e "$1" ] || cat > "$1"
}
random() {
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

for name in postgres_password app_db_password runner_db_password redis_password meili_key app_secret; do
  random | keep "$name"
done
echo "postgres://postgres:$(cat postgres_password)@postgres:5432/nhipcau" | keep admin_database_url
echo "postgres://nhipcau_app:$(cat app_db_password)@postgres:5432/nhipcau" | keep app_database_url
echo "postgres://nhipcau_runner:$(cat runner_db_password)@postgres:5432/nhipcau" | keep runner_database_url
echo "redis://:$(cat redis_password)@redis:6379" | keep redis_url
# The user in the container reads them; on this machine the folder is closed to others.
chmod 444 ./*
