/** Cities that hold meetings and are no capital; the capitals stand with their states. Facts of geography. */
const NAMES = `
Abuja, Lagos, Kano, Johannesburg, Durban, Cape Town, Port Elizabeth, Gqeberha, Mombasa, Kisumu, Arusha, Zanzibar, Dar es
Salaam, Dodoma, Entebbe, Gulu, Goma, Lubumbashi, Bujumbura, Alexandria, Sharm el-Sheikh, Sharm El Sheikh, Luxor, Aswan,
Casablanca, Marrakesh, Marrakech, Tangier, Fez, Agadir, Oran, Benghazi, Sfax, Djerba, Kumasi, Tamale, Abidjan, Bouaké,
Douala, Walvis Bay, Swakopmund, Livingstone, Ndola, Victoria Falls, Bulawayo, Beira, Nampula, Blantyre, Hargeisa,
Mogadishu, Kismayo, Istanbul, Antalya, Izmir, İzmir, Bursa, Trabzon, Gaziantep, Dubai, Sharjah, Jeddah, Jidda, Mecca,
Medina, Neom, AlUla, Dammam, Basra, Erbil, Aqaba, Haifa, Tel Aviv, Isfahan, Mashhad, Tabriz, Karachi, Lahore, Peshawar,
Quetta, Faisalabad, Gwadar, Mumbai, Kolkata, Chennai, Bengaluru, Bangalore, Hyderabad, Jaipur, Goa, Srinagar, Leh,
Guwahati, Udaipur, Varanasi, Ahmedabad, Pokhara, Lumbini, Chittagong, Chattogram, Sylhet, Cox’s Bazar, Kandy, Mandalay,
Yangon, Chiang Mai, Phuket, Siem Reap, Luang Prabang, Ho Chi Minh City, Da Nang, Danang, Hai Phong, Hue, Penang,
Langkawi, Johor Bahru, Kuching, Putrajaya, Surabaya, Bandung, Yogyakarta, Bali, Nusantara, Medan, Makassar, Labuan Bajo,
Cebu, Davao, Iloilo, Boracay, Baguio, Shanghai, Guangzhou, Shenzhen, Xiamen, Chongqing, Chengdu, Tianjin, Qingdao,
Hangzhou, Nanjing, Kunming, Xi’an, Wuhan, Harbin, Urumqi, Boao, Sanya, Hong Kong, Macau, Macao, Taipei, Osaka, Kyoto,
Hiroshima, Nagoya, Fukuoka, Sapporo, Nagasaki, Yokohama, Busan, Jeju, Incheon, Gyeongju, Daejeon, Almaty, Shymkent,
Turkistan, Samarkand, Bukhara, Khiva, Termez, Osh, Cholpon-Ata, Khujand, Turkmenbashi, Ganja, Shusha, Batumi, Kutaisi,
Gyumri, Geneva, Zurich, Basel, Davos, Lausanne, Lugano, Bürgenstock, St Petersburg, St. Petersburg, Saint Petersburg,
Sochi, Kazan, Vladivostok, Kaliningrad, Gdańsk, Gdansk, Kraków, Krakow, Wrocław, Wroclaw, Poznań, Łódź, Lviv, Kharkiv,
Odesa, Brno, Bratislava, Salzburg, Graz, Innsbruck, Munich, Hamburg, Frankfurt, Cologne, Bonn, Dresden, Leipzig,
Düsseldorf, Stuttgart, Meseberg, Milan, Turin, Florence, Venice, Naples, Palermo, Bari, Trieste, Genoa, Barcelona,
Seville, Granada, Málaga, Valencia, Porto, Lyon, Marseille, Nice, Strasbourg, Toulouse, Lille, Evian, The Hague,
Rotterdam, Maastricht, Antwerp, Ghent, Bruges, Edinburgh, Glasgow, Belfast, Cardiff, Manchester, Birmingham, Liverpool,
Oxford, Cambridge, Galway, Limerick, Cork, Gothenburg, Malmö, Bergen, Tromsø, Trondheim, Stavanger, Aarhus, Turku,
Tampere, Tartu, Thessaloniki, Crete, Dubrovnik, Split, Ohrid, Plovdiv, Varna, Constanța, Cluj, Iași, Mostar, Novi Sad,
Niš, New York, Chicago, Boston, Houston, Dallas, Miami, Atlanta, Seattle, San Francisco, Los Angeles, San Diego,
Philadelphia, Detroit, Camp David, Honolulu, Anchorage, Toronto, Montreal, Montréal, Vancouver, Calgary, Halifax,
Québec, Quebec City, Whistler, Kananaskis, Charlevoix, Banff, Cancún, Cancun, Monterrey, Guadalajara, Tijuana, Mérida,
Punta Cana, Montego Bay, San Pedro Sula, Cartagena, Medellín, Cali, Leticia, Guayaquil, Cuenca, Cusco, Arequipa, Santa
Cruz, Cochabamba, Rosario, Córdoba, Mendoza, Bariloche, Ushuaia, Punta Arenas, Valparaíso, Valparaiso, Antofagasta,
Concepción, Punta del Este, Ciudad del Este, Encarnación, Rio de Janeiro, São Paulo, Sao Paulo, Belém, Belem, Manaus,
Recife, Salvador, Foz do Iguaçu, Porto Alegre, Fortaleza, Sydney, Melbourne, Perth, Brisbane, Adelaide, Darwin, Hobart,
Cairns, Gold Coast, Auckland, Christchurch, Queenstown, Dunedin, Nadi, Lautoka, Rarotonga, Lae, Madang, Pohnpei
`;

export const CITIES: ReadonlySet<string> = new Set(NAMES.split(',').map((name) => name.trim().replace(/\s+/g, ' ')));
