package fr.cvconnect.payment.day;

/** How many payments a business date has, and what was received for them together. */
record DayTotal(long payments, long cents) {}
