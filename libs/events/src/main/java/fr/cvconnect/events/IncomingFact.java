package fr.cvconnect.events;

/** A fact of another service: its envelope, and its body as one of the intake's types. */
public record IncomingFact(Envelope envelope, Object body) {}
