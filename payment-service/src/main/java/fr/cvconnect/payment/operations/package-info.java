/**
 * What merchants do with payments that exist: look at one, list them, cancel one. In French
 * "opérations" [seed].
 */
package fr.cvconnect.payment.operations;
