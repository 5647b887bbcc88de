package fr.cvconnect.events;

/**
 * A fact of another service.
 *
 * @param body as one of the intake's types
 * @param json the body as it was published, for whoever passes it on: it may say more than the type
 */
public record IncomingFact(Envelope envelope, Object body, String json) {}
