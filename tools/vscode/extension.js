// Starts `nianbao lsp` and hands it the drafts that the settings name. All the rest is the server's.
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = (context) => {
  const settings = vscode.workspace.getConfiguration('nianbao');
  const server = { command: settings.get('program'), args: ['lsp'] };
  const pattern = settings.get('files');
  client = new LanguageClient(
    'nianbao',
    '年报校对',
    { run: server, debug: server },
    {
      documentSelector: ['html', 'markdown', 'plaintext', 'csv', 'tsv'].map((language) => ({ scheme: 'file', language, pattern })),
      initializationOptions: settings,
      // A configuration or a profile that is saved outside of the editor counts at once.
      synchronize: { configurationSection: 'nianbao', fileEvents: vscode.workspace.createFileSystemWatcher('**/*.json') },
    },
  );
  context.subscriptions.push(client);
  return client.start();
};

exports.deactivate = () => client?.stop();
