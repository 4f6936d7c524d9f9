/** What stands beside a reporter's name, and is neither a town nor a name. */
export const OF_PRESS =
  /\p{Lu}{3}|\b(?:Editors?|Correspondent|Reporters?|Writers?|Staff|News|Agency|Press|Post|Times|Herald|Tribune|Reuters|Xinhua|Bureau|Desk|Service|Media|Associated|Bloomberg|Correspondents|Affairs|Team|Ministry|Office|\p{L}+ly)\b/u;
