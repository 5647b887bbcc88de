package fr.cvconnect.sandbox.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The list of mails as a page, each to be unfolded. */
final class Page {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH'h'mm:ss", Locale.FRANCE)
          .withZone(ZoneId.of("Europe/Paris"));

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="fr">
      <head>
        <meta charset="utf-8">
        <title>Messages du bac à sable</title>
        <style>
          body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
          details { border-top: 1px solid #ccc; padding: .5rem 0 }
          time { color: #555; margin-right: 1rem }
          pre { white-space: pre-wrap; background: #f6f6f6; padding: 1rem }
        </style>
      </head>
      <body>
        <h1>Messages du bac à sable</h1>
        %s
      </body>
      </html>
      """;

  private static final String ENTRY =
      """
      <details>
        <summary><time>%s</time><b>%s</b> à %s</summary>
        <pre>%s</pre>
      </details>
      """;

  private Page() {}

  static String of(List<Message> messages) {
    String list = messages.stream().map(Page::entry).collect(Collectors.joining());
    return FRAME.formatted(list.isEmpty() ? "<p>Aucun message.</p>" : list);
  }

  private static String entry(Message message) {
    String content = message.text() == null ? message.html() : message.text();
    return ENTRY.formatted(
        TIME.format(message.receivedAt()),
        escaped(message.subject()),
        escaped(message.to()),
        escaped(content));
  }

  private static String escaped(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}
