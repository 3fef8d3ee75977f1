#include "tools/lsp/server.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

#include "core/api.h"
#include "tools/lsp/answers.h"
#include "tools/lsp/checker.h"
#include "tools/lsp/documents.h"
#include "tools/lsp/settings.h"
#include "tools/lsp/transport.h"
#include "tools/lsp/uri.h"
#include "tools/platform/descriptor.h"

namespace nianbao::lsp {

namespace {

// Error codes of JSON-RPC 2.0 and of the protocol.
constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kMethodNotFound = -32601;
constexpr int kInvalidParams = -32602;
constexpr int kServerNotInitialized = -32002;
constexpr int kRequestCancelled = -32800;

/// So long after the last key a text is checked.
constexpr std::chrono::milliseconds kPause{200};

bool is_true(const Json* value) { return value && value->is_boolean() && value->flag; }

bool lists(const Json* array, std::string_view word) {
  return array && array->is_array() &&
         std::any_of(array->items.begin(), array->items.end(),
                     [word](const Json& each) { return each.is_string() && each.text == word; });
}

/// The first of the editor's encodings that the server knows; UTF-16 is what everybody has to know.
Encoding agreed_encoding(const Json* asked) {
  if (!asked || !asked->is_array()) return Encoding::utf16;
  for (const Json& each : asked->items) {
    if (each.is_string() && each.text == "utf-16") return Encoding::utf16;
    if (each.is_string() && each.text == "utf-8") return Encoding::utf8;
  }
  return Encoding::utf16;
}

Editor read_editor(const Json* capabilities) {
  Editor out;
  const Json* text = member(capabilities, {"textDocument"});
  const Json* workspace = member(capabilities, {"workspace"});
  out.encoding = agreed_encoding(member(capabilities, {"general", "positionEncodings"}));
  out.markdown = lists(member(text, {"hover", "contentFormat"}), "markdown");
  out.related = is_true(member(text, {"publishDiagnostics", "relatedInformation"}));
  out.rule_pages = is_true(member(text, {"publishDiagnostics", "codeDescriptionSupport"}));
  out.literals = member(text, {"codeAction", "codeActionLiteralSupport"}) != nullptr;
  out.versioned_edits = is_true(member(workspace, {"workspaceEdit", "documentChanges"}));
  out.refreshes_lenses = is_true(member(workspace, {"codeLens", "refreshSupport"}));
  out.configuration = is_true(member(workspace, {"configuration"}));
  out.registers_settings = is_true(member(workspace, {"didChangeConfiguration", "dynamicRegistration"}));
  return out;
}

Out capabilities(const Editor& editor) {
  return {{"capabilities",
           {{"positionEncoding", editor.encoding == Encoding::utf8 ? "utf-8" : "utf-16"},
            {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
            {"hoverProvider", true},
            {"codeActionProvider", {{"codeActionKinds", {"quickfix", "source.fixAll.nianbao"}}}},
            {"codeLensProvider", {{"resolveProvider", false}}}}},
          {"serverInfo", {{"name", "nianbao"}, {"version", version()}}}};
}

class Server {
 public:
  Server()
      : out_(cli::kStandardOutput),
        checker_(load_settings(nullptr, {}, {}).options, kPause,
                 [this](const Checker::Done& done) { publish(done); }) {}

  /// Until the editor says exit or is gone; gives the exit code.
  int run() {
    Incoming in(cli::kStandardInput);
    std::string body;
    while (!exit_code_) {
      const Incoming::Got got = in.next(body);
      if (got == Incoming::Got::end) break;
      if (got == Incoming::Got::too_long) {
        fail(nullptr, kInvalidRequest, "message too long");
      } else {
        take(body);
      }
    }
    out_.flush();
    return exit_code_.value_or(was_shut_down_ ? 0 : 1);
  }

 private:
  using Handler = void (Server::*)(const Json* params);
  using Asked = void (Server::*)(const Out& id, const Json* params);

  void send(const Out& message) { out_.send(message.dump(-1, ' ', false, Out::error_handler_t::replace)); }
  void reply(const Out& id, Out result) {
    send({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
  }
  void fail(const Out& id, int code, const char* message) {
    send({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}});
  }
  void notify(const char* method, Out params) {
    send({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
  }
  /// A request to the editor; answers are told by the id's beginning.
  void request(const char* method, Out params, const std::string& id) {
    Out message{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}};
    if (!params.is_null()) message["params"] = std::move(params);
    send(message);
  }

  void take(const std::string& body) {
    Json message;
    if (parse_json_text(body, message, JsonStyle::strict)) return fail(nullptr, kParseError, "no JSON");
    const Json* id = member(&message, {"id"});
    const std::string* method = text_of(member(&message, {"method"}));
    const bool has_id = id && (id->is_string() || id->is_integer() || id->type == Json::Type::number);
    document_ = body;
    if (method && has_id) {
      answer(*method, to_out(*id, body), member(&message, {"params"}));
    } else if (method && !id) {
      hear(*method, member(&message, {"params"}));
    } else if (!method && has_id && message.is_object()) {
      answered(*id, member(&message, {"result"}));
    } else {
      fail(nullptr, kInvalidRequest, "neither request nor notification");
    }
    document_ = {};
  }

  void answer(const std::string& method, const Out& id, const Json* params) {
    static const std::map<std::string_view, Asked> requests = {
        {"initialize", &Server::initialize},
        {"shutdown", &Server::shut_down},
        {"textDocument/codeAction", &Server::code_action},
        {"textDocument/codeLens", &Server::code_lens},
        {"textDocument/hover", &Server::hover_at}};
    if (was_shut_down_) return fail(id, kInvalidRequest, "the server was shut down");
    if (!is_initialized_ && method != "initialize")
      return fail(id, kServerNotInitialized, "initialize comes first");
    const auto found = requests.find(method);
    if (found == requests.end()) return fail(id, kMethodNotFound, "no such method");
    (this->*found->second)(id, params);
  }

  void hear(const std::string& method, const Json* params) {
    static const std::map<std::string_view, Handler> notifications = {
        {"initialized", &Server::ask_for_settings},
        {"textDocument/didOpen", &Server::did_open},
        {"textDocument/didChange", &Server::did_change},
        {"textDocument/didSave", &Server::did_save},
        {"textDocument/didClose", &Server::did_close},
        {"workspace/didChangeConfiguration", &Server::did_configure},
        {"workspace/didChangeWatchedFiles", &Server::did_change_files},
        {"$/cancelRequest", &Server::cancel}};
    if (method == "exit") {
      exit_code_ = was_shut_down_ ? 0 : 1;
      return;
    }
    const auto found = notifications.find(method);
    if (is_initialized_ && !was_shut_down_ && found != notifications.end()) (this->*found->second)(params);
  }

  void initialize(const Out& id, const Json* params) {
    if (is_initialized_) return fail(id, kInvalidRequest, "initialized already");
    is_initialized_ = true;
    editor_ = read_editor(member(params, {"capabilities"}));
    if (const std::string* uri = text_of(member(params, {"rootUri"}))) root_ = path_of_uri(*uri);
    if (const Json* folders = member(params, {"workspaceFolders"}); folders && !folders->items.empty()) {
      if (const std::string* uri = text_of(member(&folders->items.front(), {"uri"})))
        root_ = path_of_uri(*uri);
    }
    reply(id, capabilities(editor_));
    configure(member(params, {"initializationOptions"}));
  }

  void shut_down(const Out& id, const Json*) {
    was_shut_down_ = true;
    reply(id, nullptr);
  }

  void ask_for_settings(const Json*) {
    if (editor_.registers_settings && !is_registered_) {
      is_registered_ = true;
      request("client/registerCapability",
              {{"registrations", Out::array({{{"id", "settings"},
                                              {"method", "workspace/didChangeConfiguration"},
                                              {"registerOptions", {{"section", "nianbao"}}}}})}},
              "register");
    }
    if (!editor_.configuration) return;
    request("workspace/configuration", {{"items", Out::array({{{"section", "nianbao"}}})}},
            "settings" + std::to_string(++questions_));
  }

  /// The editor answered a question of ours; an earlier one's answer is out of date.
  void answered(const Json& id, const Json* result) {
    const bool is_ours = id.is_string() && id.text == "settings" + std::to_string(questions_);
    if (!is_ours || !result || !result->is_array() || result->items.empty()) return;
    if (result->items.front().is_object()) configure(&result->items.front());
  }

  void did_configure(const Json* params) {
    if (editor_.configuration) return ask_for_settings(params);
    if (const Json* settings = member(params, {"settings", "nianbao"})) configure(settings);
  }

  void configure(const Json* value) {
    settings_text_ = value ? document_.substr(value->begin, value->end - value->begin) : std::string();
    load();
  }

  void load() {
    Json value;
    const bool is_set = !settings_text_.empty() && !parse_json_text(settings_text_, value, JsonStyle::strict);
    Settings settings = load_settings(is_set ? &value : nullptr, settings_text_, root_);
    files_ = std::move(settings.files);
    for (const std::string& problem : settings.problems)
      notify("window/showMessage", {{"type", 2}, {"message", "年报校对:" + problem}});
    checker_.set_options(std::move(settings.options));
  }

  void did_open(const Json* params) { check(documents_.open(params)); }
  void did_change(const Json* params) { check(documents_.change(params, editor_.encoding)); }

  void check(const std::optional<std::string>& uri) {
    if (!uri) return;
    const OpenDocument& document = documents_.at(*uri);
    checker_.update(*uri, document.name, document.version, document.text);
  }

  /// The text was told by didChange; but it may be the configuration that was saved.
  void did_save(const Json* params) {
    if (const std::string* uri = text_of(member(params, {"textDocument", "uri"}))) changed_on_disk(*uri);
  }

  void did_change_files(const Json* params) {
    const Json* changes = member(params, {"changes"});
    if (!changes) return;
    for (const Json& change : changes->items) {
      if (const std::string* uri = text_of(member(&change, {"uri"}))) changed_on_disk(*uri);
    }
  }

  void changed_on_disk(const std::string& uri) {
    if (std::find(files_.begin(), files_.end(), path_of_uri(uri)) != files_.end()) load();
  }

  void did_close(const Json* params) {
    const std::optional<std::string> uri = documents_.close(params);
    if (!uri) return;
    checker_.close(*uri);
    notify("textDocument/publishDiagnostics", {{"uri", *uri}, {"diagnostics", Out::array()}});
  }

  void cancel(const Json* params) {
    const Json* id = member(params, {"id"});
    if (!id) return;
    const Out key = to_out(*id, document_);
    if (checker_.cancel(key.dump(-1, ' ', false, Out::error_handler_t::replace)))
      fail(key, kRequestCancelled, "cancelled");
  }

  /// Answers with what `make` says of the document's newest state; null for one that is not open.
  void when_checked(const Out& id, const Json* params, std::function<Out(const Checked&)> make) {
    const std::string* uri = text_of(member(params, {"textDocument", "uri"}));
    if (!uri) return fail(id, kInvalidParams, "no document");
    checker_.ask(*uri, id.dump(-1, ' ', false, Out::error_handler_t::replace),
                 [this, id, make = std::move(make)](const Checker::Done& done) {
                   reply(id, done ? make(*done) : Out(nullptr));
                 });
  }

  void code_action(const Out& id, const Json* params) {
    const std::optional<Range> range = read_range(member(params, {"range"}));
    if (!range) return fail(id, kInvalidParams, "no range");
    const Json* only = member(params, {"context", "only"});
    when_checked(id, params,
                 [this, range = *range,
                  only = only ? std::optional<Json>(*only) : std::nullopt](const Checked& checked) {
                   return code_actions(checked, editor_, range, only ? &*only : nullptr);
                 });
  }

  void hover_at(const Out& id, const Json* params) {
    const std::optional<Position> position = read_position(member(params, {"position"}));
    if (!position) return fail(id, kInvalidParams, "no position");
    when_checked(id, params, [this, position = *position](const Checked& checked) {
      return hover(checked, editor_, position);
    });
  }

  void code_lens(const Out& id, const Json* params) {
    when_checked(id, params, [](const Checked& checked) { return code_lenses(checked); });
  }

  /// Called from the checker's thread.
  void publish(const Checker::Done& done) {
    notify("textDocument/publishDiagnostics", diagnostics(*done, editor_));
    if (editor_.refreshes_lenses) request("workspace/codeLens/refresh", nullptr, "refresh");
  }

  Outgoing out_;
  Editor editor_;  // set once, before any document is open
  bool is_initialized_ = false;
  bool was_shut_down_ = false;
  bool is_registered_ = false;
  std::optional<int> exit_code_;
  std::string root_;
  std::string_view document_;  // the message that is being taken
  std::string settings_text_;
  std::vector<std::string> files_;
  std::uint64_t questions_ = 0;
  Documents documents_;
  Checker checker_;
};

/// Ends without waiting for a check that is still going on.
int run_lsp(const cli::Arguments&) { std::_Exit(Server().run()); }

}  // namespace

cli::Command lsp_command() {
  cli::Command out{"lsp", "", "在编辑器里边写边查(语言服务器)", {}, {}, {}, nullptr, run_lsp};
  out.about =
      "由编辑器启动,在标准输入输出上说语言服务器协议(LSP 3.17):在原文处标出问题,给出改法、说明和计数。\n"
      "适用于文本、Markdown、HTML 和 CSV。设置(initializationOptions 或编辑器的 nianbao 设置)有\n"
      "year、as、previous、profile、config,含义与 check 的同名选项相同,路径相对于打开的文件夹。\n";
  out.closing = "退出码:0 编辑器先道别再退出;1 编辑器突然断开。\n";
  return out;
}

}  // namespace nianbao::lsp
