/**
 * What the holders of accounts are written, in French: their identifier, and links to choose a
 * password.
 *
 * <p>A mail's row is written in the transaction of its reason ({@link
 * fr.cvconnect.auth.mail.Mails}); {@link fr.cvconnect.auth.mail.MailDispatch} sends it and retries.
 * The link's hash is committed before the mail leaves, so a mail that arrives always works. SMTP
 * takes no part in transactions: if the process dies before it could note that the mail was taken,
 * another goes out under the same {@code Message-ID}, with a link of its own; both work.
 */
package fr.cvconnect.auth.mail;
