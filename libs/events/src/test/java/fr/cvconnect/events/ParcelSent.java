package fr.cvconnect.events;

/** The fact of these tests, on its way out and on its way in. */
public record ParcelSent(String name, long grams) {}
