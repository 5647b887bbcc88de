/**
 * A mail catcher for the sandbox and the tests: takes every mail, sends none on.
 *
 * <p>SMTP on one port; on another {@code GET /api/messages?to=} for scripts and a page for people.
 * A mail is on disk before the sender is told that it was taken, so it survives a kill. There is no
 * login: it listens on the loopback interface only and is never deployed.
 */
package fr.cvconnect.sandbox.mail;
