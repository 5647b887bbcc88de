/**
 * The customers and what they have left. A balance changes only while its row is locked, and never
 * goes below zero.
 */
package fr.cvconnect.sandbox.wallet.customer;
