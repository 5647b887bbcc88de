package fr.cvconnect.e2e.till;

import fr.cvconnect.e2e.sandbox.MailBox;
import fr.cvconnect.e2e.sandbox.MailBox.Mail;
import fr.cvconnect.e2e.sandbox.Waiting;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links to choose a password, out of the mails that really arrived. */
record MailedLinks(MailBox box) {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/mot-de-passe#\\S+");

  /** The newest one, once it has arrived, of the mails whose subject says that. */
  String link(String address, String subject) {
    return Waiting.forSome("a mail with a link", () -> newest(address, subject));
  }

  private Optional<String> newest(String address, String subject) {
    return box.to(address).stream()
        .filter(mail -> mail.subject().contains(subject))
        .map(Mail::text)
        .flatMap(text -> LINK.matcher(text).results())
        .map(MatchResult::group)
        .findFirst();
  }
}
