/** What to do when a service cannot be had on this machine. */
export function waysOut(program, variable) {
  const compose = 'docker compose -f docker/compose.dev.yml up -d';
  return [
    `install it: ${program}`,
    `or point to one that runs: ${variable} npm start`,
    `or run it in a container: ${compose} (the variables to set stand in that file)`,
  ];
}
