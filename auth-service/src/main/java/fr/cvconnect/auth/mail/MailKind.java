package fr.cvconnect.auth.mail;

/** What a mail is for; its text and its HTML are the templates of that name. */
public enum MailKind {
  /** The account is open: its identifier, and a link to choose the first password. */
  FIRST_PASSWORD("first-password", "Votre identifiant Chèque-Vacances Connect"),
  /** Somebody said that the password is forgotten: a link to choose another. */
  PASSWORD_RESET("password-reset", "Choisissez un nouveau mot de passe"),
  /** Three wrong passwords have blocked the account: what happened, and the way out. */
  ACCOUNT_BLOCKED("account-blocked", "Votre compte est bloqué");

  private final String template;
  private final String subject;

  MailKind(String template, String subject) {
    this.template = template;
    this.subject = subject;
  }

  String template() {
    return template;
  }

  String subject() {
    return subject;
  }
}
