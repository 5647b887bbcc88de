/**
 * Where merchants are paid. Operations set it; the IBAN is checked, stored whole, and shown or
 * logged only masked. Every change is kept, with who made it. A transfer takes the account of the
 * moment it is made.
 */
package fr.cvconnect.settlement.bankaccount;
