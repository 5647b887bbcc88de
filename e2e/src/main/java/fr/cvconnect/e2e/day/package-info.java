/**
 * What the steps of a story share: who takes part, what they have in hand, and what has to be true
 * of a refused debit or of a settled date, whichever step looks.
 */
package fr.cvconnect.e2e.day;
