// node -r: counts what this process asks of MongoDB, by collection and command, into COMMANDS_FOLDER/<pid>.json.
const { writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const counts = {};

/** A bulk counts as one command and as many statements. */
function note({ commandName, command }) {
  const target = command[commandName];
  if (typeof target !== 'string') return; // pings and greetings
  const statements = (command.documents ?? command.updates ?? command.deletes ?? [undefined]).length;
  const key = `${target} ${commandName}`;
  counts[key] ??= { commands: 0, statements: 0 };
  counts[key].commands += 1;
  counts[key].statements += statements;
}

function watch(mongoose) {
  const { createConnection } = mongoose;
  mongoose.createConnection = (uri, options) => {
    const connection = createConnection.call(mongoose, uri, { ...options, monitorCommands: true });
    void connection.asPromise().then(() => connection.getClient().on('commandStarted', note));
    return connection;
  };
  const file = join(process.env.COMMANDS_FOLDER, `${process.pid}.json`);
  setInterval(() => writeFileSync(file, JSON.stringify(counts)), 250).unref();
}

const load = Module._load;
let watched = false;
Module._load = function (name, ...rest) {
  const loaded = load.call(this, name, ...rest);
  if (name === 'mongoose' && !watched) {
    watched = true;
    watch(loaded);
  }
  return loaded;
};
