package fr.cvconnect.notification.letter;

/** A mail as the merchant reads it. */
public record Letter(String subject, String text, String html) {}
