import type { Locale } from '../page/locale.js';

const french = {
  title: 'Se connecter à Jalon',
  builtIn:
    'Ceci est la connexion intégrée, pour essayer le portail sur cette machine. En service, Keycloak prend sa place.',
  username: 'Identifiant ou adresse électronique',
  password: 'Mot de passe',
  signIn: 'Se connecter',
  invalid: 'Identifiant ou mot de passe inconnu. Après plusieurs essais, le compte se ferme quelques minutes.',
  secondFactor: 'Ce compte demande un second facteur, que seule une connexion par Keycloak propose.',
  accounts: 'Comptes de démonstration',
  accountsHint: 'Des personnes inventées. Choisissez-en une pour remplir le formulaire ; leur mot de passe commun est',
  expired: 'Cette page a expiré',
  expiredHint: 'La connexion n’est plus en attente. Retournez au portail pour la recommencer.',
  back: 'Retourner au portail',
  signOut: 'Se déconnecter de Jalon',
  signOutHint: 'Vous fermez votre session dans tous les onglets de ce navigateur.',
  signOutDo: 'Se déconnecter',
  signedOut: 'Vous êtes déconnecté',
  signedOutHint: 'Votre session est fermée.',
  refused: 'Connexion refusée',
  language: 'English',
};

const english: typeof french = {
  title: 'Sign in to Jalon',
  builtIn: 'This is the built-in sign-on, to try the portal on this machine. In service, Keycloak takes its place.',
  username: 'Username or email',
  password: 'Password',
  signIn: 'Sign in',
  invalid: 'Unknown username or password. After several attempts the account closes for a few minutes.',
  secondFactor: 'This account needs a second factor, which only a sign-on by Keycloak offers.',
  accounts: 'Demonstration accounts',
  accountsHint: 'Invented people. Choose one to fill in the form; the password of all of them is',
  expired: 'This page has expired',
  expiredHint: 'The sign-on is no longer waiting. Go back to the portal to start it again.',
  back: 'Go back to the portal',
  signOut: 'Sign out of Jalon',
  signOutHint: 'You end your session in every tab of this browser.',
  signOutDo: 'Sign out',
  signedOut: 'You are signed out',
  signedOutHint: 'Your session has ended.',
  refused: 'Sign-on refused',
  language: 'Français',
};

/** What the pages of the sign-on say. */
export const wording: Record<Locale, typeof french> = { fr: french, en: english };
