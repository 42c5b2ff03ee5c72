-- What a user of Neovim does with the language server, by Neovim's own client. Prints what came of it as one line of JSON.
-- Environment: SERVER, the command line of the server as JSON; FOLDER, a folder with the files.

local folder = vim.env.FOLDER
local result = {}

-- Where there is a choice, the first is taken.
vim.ui.select = function(items, _, choose)
  choose(items[1], 1)
end
-- Nobody is there to press a key.
vim.o.more = false
vim.o.hidden = true
vim.o.swapfile = false

local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

local function rules()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.severity <= vim.diagnostic.severity.WARN then
      table.insert(found, (diagnostic.lnum + 1) .. ' ' .. tostring(diagnostic.code or diagnostic.user_data.lsp.code))
    end
  end
  table.sort(found)
  return found
end

local function lines(name)
  return vim.api.nvim_buf_get_lines(vim.fn.bufnr(folder .. '/' .. name), 0, -1, false)
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/overleg-1.verslag'))
  local client = vim.lsp.start_client({
    name = 'verslag',
    cmd = vim.json.decode(vim.env.SERVER),
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'project' } },
  })
  vim.lsp.buf_attach_client(0, client)

  wait('diagnostics', function() return #rules() > 0 end)
  result.diagnostics = rules()

  -- The line with the typing error, and its fix.
  vim.fn.cursor(vim.fn.search('Notulst'), 1)
  vim.lsp.buf.code_action()
  wait('the fix', function() return vim.fn.search('^Notulist:', 'n') > 0 end)
  wait('the problem to go', function() return #rules() == 0 end)
  result.fixed = rules()

  -- Completion behind an at-sign.
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { 'Dank aan @' })
  vim.fn.cursor(vim.fn.line('$'), 999)
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  params.position.character = 10
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', params, 20000)
  local items = answers[client].result.items or answers[client].result
  result.completion = vim.tbl_map(function(item) return item.label end, items)
  vim.api.nvim_buf_set_lines(0, -2, -1, false, {})

  -- A rename over two files, of which one is not open, and has changed since the server read it.
  local book = folder .. '/adresboek.verslag'
  local text = vim.fn.readfile(book)
  table.insert(text, 1, '// Een regel erbij.')
  vim.fn.writefile(text, book)
  vim.fn.cursor(vim.fn.search('@jansen'), vim.fn.match(vim.fn.getline('.'), '@jansen') + 3)
  vim.lsp.buf.rename('pietersen')
  wait('the rename', function() return vim.fn.search('@pietersen', 'n') > 0 end)
  wait('the other file', function() return vim.fn.bufnr(folder .. '/adresboek.verslag') > 0 end)
  result.renamed = { lines('overleg-1.verslag'), lines('adresboek.verslag') }
  wait('no problems', function() return #rules() == 0 end)
  result.after = rules()

  -- Formatting.
  local row = vim.fn.search('^Tijd: ')
  vim.fn.setline(row, (vim.fn.getline(row):gsub('^Tijd: ', 'Tijd:      ')))
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 20000 }) else vim.lsp.buf.formatting_sync(nil, 20000) end
  result.formatted = lines('overleg-1.verslag')
  vim.lsp.stop_client(client)
end

local ok, message = pcall(run)
if not ok then
  result.error = tostring(message)
end
io.stdout:write('\nRESULT ' .. vim.json.encode(result) .. '\n')
vim.cmd('qall!')
