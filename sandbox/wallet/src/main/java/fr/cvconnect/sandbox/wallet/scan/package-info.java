/**
 * Reads QR codes in what the page's camera sees, as not every browser can; the pictures are read
 * and forgotten.
 */
package fr.cvconnect.sandbox.wallet.scan;
