/**
 * The way in: a {@link fr.cvconnect.events.intake.FactIntake} gets facts it has not seen, a {@link
 * fr.cvconnect.events.intake.RecordIntake} raw records; {@code IntakeLoop} reads, stores in one
 * transaction per poll, then commits. {@link fr.cvconnect.events.intake.ReadThrough} says how far
 * in time a topic has been read.
 */
package fr.cvconnect.events.intake;
